// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A person, organisation, group or place of the network.
public struct NetworkNodeRow: ImportRow {
  /// What stands in the network.
  public enum Kind: String, CaseIterable, Sendable { case person, organisation, group, place }

  public var line: Int
  /// The key that ties point at; the label where the file has no `id`.
  public let id: String
  /// The name that is shown; the id where the file has no `label`.
  public let label: String
  /// What it is; a person when the file does not say.
  public let kind: Kind
  /// The group of people that a person belongs to.
  public let group: ActorGroup?
  /// The organisation that the person works for, as a name.
  public let organisation: String?
  /// Who may see it: 3 for persons and 1 for the rest when the file does not say.
  public let layer: Layer
  /// The lawful ground (*grondslag*) for keeping a person.
  public let ground: String?
  /// The day on which permission was given.
  public let permissionOn: Day?
  /// The way in which permission was given: `brief`, `gesprek`.
  public let permissionWay: String?
  /// The first day in the network.
  public let fromOn: Day?
  /// The day on which it ends; nil while it goes on.
  public let toOn: Day?

  /// A row of these values.
  public init(
    line: Int = 0, id: String, label: String, kind: Kind = .person, group: ActorGroup? = nil,
    organisation: String? = nil, layer: Layer? = nil, ground: String? = nil, permissionOn: Day? = nil,
    permissionWay: String? = nil, fromOn: Day? = nil, toOn: Day? = nil
  ) {
    (self.line, self.id, self.label, self.kind, self.group) = (line, id, label, kind, group)
    (self.organisation, self.layer) = (organisation, layer ?? (kind == .person ? .resident : .open))
    (self.ground, self.permissionOn, self.permissionWay) = (ground, permissionOn, permissionWay)
    (self.fromOn, self.toOn) = (fromOn, toOn)
  }

  /// Whether the file tells the day and the way of permission; a person without becomes a draft.
  public var hasPermission: Bool { permissionOn != nil && permissionWay != nil }

  public static let columns = [
    ImportColumn("id"), ImportColumn("label", aliases: ["name"]), ImportColumn("kind"), ImportColumn("group"),
    ImportColumn("organisation"), ImportColumn("layer"), ImportColumn("ground"), ImportColumn("permission_on"),
    ImportColumn("permission_way"), ImportColumn("from_on"), ImportColumn("to_on"),
  ]
  public var key: String? { id }
  public var values: [FieldValue] {
    [
      .text(id), .text(label), .word(kind), .word(group), .text(organisation), .number(layer.rawValue), .text(ground),
      .day(permissionOn), .text(permissionWay), .day(fromOn), .day(toOn),
    ]
  }

  public init?(_ reader: inout RowReader) {
    let (id, label) = (reader.text("id"), reader.text("label"))
    if !reader.isFilled("id"), !reader.isFilled("label") { reader.refuse("id", nil, .missingValue) }
    let (kind, group) = (reader.choice("kind", of: Kind.self), reader.choice("group", of: ActorGroup.self))
    let organisation = reader.text("organisation")
    let layer = reader.number("layer", in: 1...3).flatMap(Layer.init(rawValue:))
    let (ground, way) = (reader.text("ground"), reader.text("permission_way"))
    let permission = reader.day("permission_on")
    let (from, to) = (reader.day("from_on"), reader.day("to_on"))
    reader.expect(to, in: "to_on", after: from, in: "from_on")
    guard let known = id ?? label else { return nil }
    self.init(
      line: reader.line, id: known, label: label ?? known, kind: kind ?? .person, group: group,
      organisation: organisation, layer: layer, ground: ground, permissionOn: permission, permissionWay: way,
      fromOn: from, toOn: to)
  }
}
