// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore

/// A signal (*signaal*): what somebody noticed in the district.
public struct SignalRow: ImportRow {
  /// How the signal came in.
  public enum Channel: String, CaseIterable, Sendable {
    /// The form on the website.
    case form
    /// Somebody wrote it down on behalf of somebody else.
    case behalf
    /// A gathering.
    case gathering
    /// A note or letter.
    case paper
    /// A file; also when the file does not say.
    case file = "import"
  }

  /// Longest text, in characters as a reader counts them.
  public static let textLimit = 2_000

  public var line: Int
  /// The key of the signal where it comes from; the same file twice changes nothing.
  public let id: String
  /// The day on which it was noticed.
  public let observedOn: Day?
  /// What was noticed.
  public let text: String
  /// The code of the area.
  public let area: String?
  /// The theme, in the words of the district.
  public let theme: String?
  /// How it came in.
  public let channel: Channel
  /// The day on which it came in.
  public let receivedOn: Day?
  /// The state in the system that it comes from, as it stands there: `m`, `closed`, a word nobody knew of.
  public let sourceState: String?
  /// The category in that system, from the widest to the narrowest: `afval/prullenbak-is-vol`.
  public let sourceCategory: String?

  /// A row of these values.
  public init(
    line: Int = 0, id: String, observedOn: Day? = nil, text: String, area: String? = nil, theme: String? = nil,
    channel: Channel = .file, receivedOn: Day? = nil, sourceState: String? = nil, sourceCategory: String? = nil
  ) {
    (self.line, self.id, self.observedOn, self.text) = (line, id, observedOn, text)
    (self.area, self.theme, self.channel, self.receivedOn) = (area, theme, channel, receivedOn)
    (self.sourceState, self.sourceCategory) = (sourceState, sourceCategory)
  }

  public static let columns = [
    ImportColumn("id", required: true), ImportColumn("observed_on"), ImportColumn("text", required: true),
    ImportColumn("area"), ImportColumn("theme"), ImportColumn("channel"), ImportColumn("received_on"),
    ImportColumn("source_state"), ImportColumn("source_category"),
  ]
  public var key: String? { id }
  public var values: [FieldValue] {
    [
      .text(id), .day(observedOn), .text(text), .text(area), .text(theme), .word(channel), .day(receivedOn),
      .text(sourceState), .text(sourceCategory),
    ]
  }

  public init?(_ reader: inout RowReader) {
    let (id, observed) = (reader.required("id"), reader.day("observed_on"))
    let text = reader.required("text", limit: SignalRow.textLimit)
    let (area, theme) = (reader.text("area", limit: 40), reader.text("theme"))
    let (channel, received) = (reader.choice("channel", of: Channel.self), reader.day("received_on"))
    let (state, category) = (reader.text("source_state"), reader.text("source_category"))
    reader.expect(received, in: "received_on", after: observed, in: "observed_on")
    guard let id, let text else { return nil }
    self.init(
      line: reader.line, id: id, observedOn: observed, text: text, area: area, theme: theme,
      channel: channel ?? .file, receivedOn: received, sourceState: state, sourceCategory: category)
  }
}
