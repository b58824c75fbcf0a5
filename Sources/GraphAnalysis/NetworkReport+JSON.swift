// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// The fixed fields of `analyse network`; undefined values are written as null, `brokerage` only with groups and the
/// fields of the sample only when there is one.
extension NetworkReport: Encodable {
  private enum Key: String, CodingKey {
    case nodes, ties, components, articulationPoints, bridges, fragmentation, distanceWeightedFragmentation
    case actors, warnings, sample, seed, standardError
  }

  private enum ActorKey: String, CodingKey {
    case id, degree, betweenness, betweennessNormalised, core, constraint, effectiveSize, brokerage, standardError
  }

  /// Writes the report as one object.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(nodes, forKey: .nodes)
    try object.encode(ties, forKey: .ties)
    try object.encode(components, forKey: .components)
    try object.encode(articulationPoints, forKey: .articulationPoints)
    try object.encode(bridges, forKey: .bridges)
    try object.encode(fragmentation, forKey: .fragmentation)
    try object.encode(distanceWeightedFragmentation, forKey: .distanceWeightedFragmentation)
    if let sample {
      try object.encode(sample.size, forKey: .sample)
      try object.encode(sample.seed, forKey: .seed)
      try object.encode(sample.standardError, forKey: .standardError)
    }
    var list = object.nestedUnkeyedContainer(forKey: .actors)
    for actor in actors {
      var fields = list.nestedContainer(keyedBy: ActorKey.self)
      try encode(actor, in: &fields)
    }
    try object.encode(warnings, forKey: .warnings)
  }

  private func encode(_ actor: Actor, in object: inout KeyedEncodingContainer<ActorKey>) throws {
    try object.encode(actor.id, forKey: .id)
    try object.encode(actor.degree, forKey: .degree)
    try object.encode(actor.betweenness, forKey: .betweenness)
    try object.encode(actor.betweennessNormalised, forKey: .betweennessNormalised)
    try object.encode(actor.core, forKey: .core)
    try object.encode(actor.constraint, forKey: .constraint)
    try object.encode(actor.effectiveSize, forKey: .effectiveSize)
    if hasGroups { try object.encode(actor.brokerage, forKey: .brokerage) }
    if sample != nil { try object.encode(actor.standardError, forKey: .standardError) }
  }
}
