// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records

/// What waits for somebody to take it up, longest waiting first: a short list, and whether there is more.
struct SignalInbox: Sendable {
  /// How many are shown.
  static let length = 10
  let threads: ArraySlice<ThreadWithSteps>
  let hasMore: Bool

  /// An inbox of threads; one more than are shown tells that there is more.
  init(threads: [ThreadWithSteps]) {
    (self.threads, hasMore) = (threads.prefix(SignalInbox.length), threads.count > SignalInbox.length)
  }
}

/// Signals as they came in, newest first, a stretch at a time.
struct SignalTable: Sendable {
  /// How many are shown.
  static let length = 20
  let signals: ArraySlice<Signal>
  let hasMore: Bool
  /// Whether the stretch starts with the newest one.
  let isNewest: Bool
  let areaNames: [String: String]

  /// A stretch of signals; one more than are shown tells that there is more.
  init(signals: [Signal], isNewest: Bool, areaNames: [String: String]) {
    (self.signals, hasMore) = (signals.prefix(SignalTable.length), signals.count > SignalTable.length)
    (self.isNewest, self.areaNames) = (isNewest, areaNames)
  }

  func table(today: Day, _ t: Texts) -> DataTable {
    let columns = ["day", "text", "area", "theme", "channel"].map { DataTable.Column(t("signals.table.\($0)")) }
    let rows = signals.map { signal -> [any HTML] in
      [
        time(.day(signal.receivedOn), today: today, t),
        span(.named("dir", "auto")) { Words.beginning(of: signal.text, limit: 140) },
        signal.areaCode.map { areaNames[$0] ?? $0 } ?? t("signals.table.unknown"),
        signal.theme ?? t("signals.table.unknown"),
        way(signal, t),
      ]
    }
    let caption = t(isNewest ? "signals.table.caption_newest" : "signals.table.caption_earlier")
    return DataTable(caption, columns: columns, rows: rows, isCompact: true)
  }

  /// How a signal came in, and its state where it came from.
  private func way(_ signal: Signal, _ t: Texts) -> String {
    let channel = t("signals.channel.\(signal.channel.rawValue)")
    guard let state = signal.sourceState else { return channel }
    return t("signals.table.channel_state", ["channel": channel, "state": t.sourceState(state)])
  }
}

/// The room of signals: for the team the inbox and what came in; for the public what was released.
struct SignalRoomPage: PageContent {
  let district: District
  let today: Day
  /// Heard and not taken up yet; nil for the public.
  var inbox: SignalInbox?
  /// What came in; nil for the public.
  var signals: SignalTable?
  /// What was released lately; for the public.
  var threads: [ThreadWithSteps] = []

  var room: Room? { .signals }
  private var isTeam: Bool { inbox != nil }
  private var waiting: Int { inbox?.threads.count ?? 0 }
  func title(_ t: Texts) -> String { t("signals.room.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("signals.room.crumb"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      title: headline(t), lead: isTeam ? t("signals.room.lead_team") : t("signals.room.lead"),
      audience: isTeam ? .only(t("signals.room.who")) : .everyone, t
    ) {
      p { buttonLink(ButtonLink(t("signals.room.tell"), .newSignal(district.slug), kind: .primary)) }
    }
    if let inbox, signals?.isNewest == true { inboxBlock(inbox, t) }
    if let signals { signalsBlock(signals, t) } else { threadsBlock(t) }
  }

  private func headline(_ t: Texts) -> String {
    if inbox?.hasMore == true { return t("signals.room.waiting_more", ["count": t.number(waiting)]) }
    return waiting > 0 ? t("signals.room.waiting", count: waiting) : t("signals.room.title")
  }

  private func inboxBlock(_ inbox: SignalInbox, _ t: Texts) -> some HTML {
    pageSection(t("signals.room.inbox"), id: "inbox", isFirst: true) {
      if inbox.threads.isEmpty { p { t("signals.room.inbox_empty") } } else { threadList(rows(inbox.threads, t), t) }
      allThreads(t)
    }
  }

  private func threadsBlock(_ t: Texts) -> some HTML {
    pageSection(t("signals.room.released"), id: "draden", isFirst: true) {
      if threads.isEmpty { p { t("signals.room.none") } } else { threadList(rows(threads[...], t), t) }
      allThreads(t)
    }
  }

  private func allThreads(_ t: Texts) -> some HTML {
    p(.class("pactwerk-legend--below")) { link(t("signals.room.all_threads"), .threads(district.slug)) }
  }

  private func signalsBlock(_ stretch: SignalTable, _ t: Texts) -> some HTML {
    pageSection(t("signals.room.came_in"), id: "binnen", isFirst: !stretch.isNewest) {
      div(.class("pactwerk-stack")) {
        if stretch.signals.isEmpty {
          p { t("signals.room.none") }
        } else {
          dataTable(stretch.table(today: today, t), t)
        }
        otherStretches(stretch, t)
      }
    }
  }

  private func otherStretches(_ stretch: SignalTable, _ t: Texts) -> some HTML {
    buttonRow {
      if !stretch.isNewest { link(t("signals.table.newest"), Address.signals(district.slug)) }
      if stretch.hasMore, let last = stretch.signals.last {
        link(t("signals.table.older"), .signals(district.slug).with("voor", SignalPlace(after: last).text))
      }
    }
  }

  private func rows(_ items: ArraySlice<ThreadWithSteps>, _ t: Texts) -> [ThreadRow] {
    items.map { ThreadPresentation($0, today: today, t).row(district.slug) }
  }
}
