// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// A study with its codes, texts, passages and notes, as programs for qualitative analysis exchange it.
///
/// What the format has besides is left out when read, and said so in `remarks`: pictures, PDF, sound, video, graphs.
public struct QualitativeProject: Equatable, Sendable {
  /// Somebody who worked on it.
  public struct User: Equatable, Sendable {
    /// The key.
    public var guid: GUID
    /// The name; nil when it is not said.
    public var name: String?

    /// This user.
    public init(_ guid: GUID, name: String? = nil) { (self.guid, self.name) = (guid, name) }
  }

  /// That two things belong together.
  public struct Link: Equatable, Sendable {
    /// Which way it goes, by the name in the format.
    public enum Direction: String, Sendable {
      /// Neither way.
      case associative = "Associative"
      /// From its origin to its target.
      case oneWay = "OneWay"
      /// Both ways.
      case bidirectional = "Bidirectional"
    }

    /// Its key.
    public var guid: GUID
    /// What it says; nil when nothing is said.
    public var name: String?
    /// Which way it goes; nil when it does not say.
    public var direction: Direction?
    /// Where it begins; nil when it does not say.
    public var origin: GUID?
    /// Where it leads; nil when it does not say.
    public var target: GUID?
    /// The notes about it.
    public var notes: [GUID]

    /// This link.
    public init(
      _ guid: GUID, name: String? = nil, direction: Direction? = nil, origin: GUID?, target: GUID?, notes: [GUID] = []
    ) {
      (self.guid, self.name, self.direction) = (guid, name, direction)
      (self.origin, self.target, self.notes) = (origin, target, notes)
    }
  }

  /// Its name.
  public var name: String
  /// The program that wrote it; nil when it does not say.
  public var origin: String?
  /// Who made it; nil when it does not say.
  public var user: GUID?
  /// When, `2026-03-01T09:30:00Z`; nil when it does not say.
  public var createdAt: String?
  /// What it is about; nil when nothing is said.
  public var description: String?
  /// Who worked on it.
  public var users: [User] = []
  /// The codes at the top.
  public var codes: [Code] = []
  /// What is known of cases and sources.
  public var variables: [Variable] = []
  /// The cases.
  public var cases: [Case] = []
  /// The texts.
  public var sources: [TextSource] = []
  /// The notes.
  public var notes: [TextSource] = []
  /// What belongs together.
  public var links: [Link] = []
  /// Sets of codes, sources and notes.
  public var sets: [CodeSet] = []
  /// The notes about the project as a whole.
  public var projectNotes: [GUID] = []
  /// What was left out or mended when it was read, in order of the file; never written.
  public var remarks: [QualitativeRemark] = []

  /// An empty project.
  public init(name: String, origin: String? = nil, user: GUID? = nil, createdAt: String? = nil) {
    (self.name, self.origin, self.user, self.createdAt) = (name, origin, user, createdAt)
  }
}
