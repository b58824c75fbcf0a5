// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML
import PactwerkCore
import PactwerkWeb
import Places
import Records

/// The room of signals: for the team the inbox and what came in; for the public what was released.
struct SignalRoomPage: PageContent {
  let district: District
  let today: Day
  let isTeam: Bool
  /// Heard and not taken up yet; empty for the public.
  let inbox: [ThreadWithSteps]
  /// Taken up and not answered, or what was released lately.
  let threads: [ThreadWithSteps]
  let signals: [Signal]
  let signalCount: Int
  let page: Int
  let areaNames: [String: String]

  var room: Room? { .signals }
  func title(_ t: Texts) -> String { t("signals.room.title") }
  func path(_ t: Texts) -> [(label: String, address: Address?)] { [(t("signals.room.crumb"), nil)] }

  func body(_ t: Texts) -> some HTML {
    titleBlock(
      title: isTeam && !inbox.isEmpty ? t("signals.room.waiting", count: inbox.count) : t("signals.room.title"),
      lead: isTeam ? t("signals.room.lead_team") : t("signals.room.lead"),
      audience: isTeam ? .only(t("signals.room.who")) : .everyone, t
    ) {
      p { buttonLink(ButtonLink(t("signals.room.tell"), .newSignal(district.slug), kind: .primary)) }
    }
    if isTeam { inboxBlock(t) }
    threadsBlock(t)
    if isTeam { signalsBlock(t) }
  }

  private func inboxBlock(_ t: Texts) -> some HTML {
    pageSection(t("signals.room.inbox"), id: "inbox", isFirst: true) {
      if inbox.isEmpty { p { t("signals.room.inbox_empty") } } else { threadList(rows(inbox, t), t) }
    }
  }

  private func threadsBlock(_ t: Texts) -> some HTML {
    pageSection(t(isTeam ? "signals.room.open" : "signals.room.released"), id: "draden", isFirst: !isTeam) {
      if threads.isEmpty { p { t("signals.room.none") } } else { threadList(rows(threads, t), t) }
      p(.class("pactwerk-legend--below")) { link(t("signals.room.all_threads"), .threads(district.slug)) }
    }
  }

  private func signalsBlock(_ t: Texts) -> some HTML {
    pageSection(t("signals.room.came_in"), id: "binnen") {
      if signals.isEmpty {
        p { t("signals.room.none") }
      } else {
        dataTable(table(t), t)
        pages(t)
      }
    }
  }

  private func rows(_ items: [ThreadWithSteps], _ t: Texts) -> [ThreadRow] {
    items.map { ThreadPresentation($0, today: today, t).row(district.slug) }
  }

  private func table(_ t: Texts) -> DataTable {
    let columns = [
      "signals.table.day", "signals.table.text", "signals.table.area", "signals.table.theme", "signals.table.channel",
    ]
    let rows = signals.map { signal -> [any HTML] in
      [
        time(.day(signal.receivedOn), today: today, t),
        span(.named("dir", "auto")) { Words.beginning(of: signal.text, limit: 140) },
        signal.areaCode.map { areaNames[$0] ?? $0 } ?? t("signals.table.unknown"),
        signal.theme ?? t("signals.table.unknown"),
        t("signals.channel.\(signal.channel.rawValue)"),
      ]
    }
    let caption = t("signals.table.caption", count: signalCount)
    return DataTable(caption, columns: columns.map { DataTable.Column(t($0)) }, rows: rows, isCompact: true)
  }

  private func pages(_ t: Texts) -> some HTML {
    buttonRow {
      if page > 0 { link(t("signals.table.newer"), Address.signals(district.slug).with("pagina", String(page - 1))) }
      if (page + 1) * 20 < signalCount {
        link(t("signals.table.older"), Address.signals(district.slug).with("pagina", String(page + 1)))
      }
    }
  }
}
