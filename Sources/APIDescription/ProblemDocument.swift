// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// What a client is told about an error (RFC 9457, `application/problem+json`).
public struct ProblemDocument: Sendable {
  /// The HTTP status.
  public let status: Int
  /// The kind of problem; relative to nothing, it is a name.
  public let type: String
  /// The kind in words.
  public let title: String
  /// What the client can do.
  public let detail: String
  /// The number of the request, for whoever asks for help.
  public let instance: String
  /// Everything that is wrong with the input, all at once.
  public let faults: [InputFault]

  /// A problem as it is sent.
  public init(status: Int, type: String, title: String, detail: String, instance: String, faults: [InputFault]) {
    (self.status, self.type, self.title) = (status, type, title)
    (self.detail, self.instance, self.faults) = (detail, instance, faults)
  }
}

extension ProblemDocument: APIResource {
  /// The name in the specification.
  public static let name = "Probleem"
  /// What it is, in Dutch, for the specification.
  public static let about = "Wat er misging, volgens RFC 9457."
  /// The fields of an answer.
  public static let fields: [APIField<ProblemDocument>] = [
    APIField("status", "De HTTP-status.", example: 404) { $0.status },
    APIField("type", "Het soort probleem.", example: "notFound") { $0.type },
    APIField("title", "Het soort probleem in woorden.", example: "Dit vinden we niet") { $0.title },
    APIField("detail", "Wat u eraan doet.", example: "Controleer het adres.") { $0.detail },
    APIField("instance", "Het nummer van dit verzoek. Noem het als u hulp vraagt.", example: "urn:pactwerk:verzoek:3k9")
    {
      $0.instance
    },
    APIField("errors", "Alles wat er aan de invoer mankeert; leeg bij andere problemen.") { $0.faults },
  ]
}
