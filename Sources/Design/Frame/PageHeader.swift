// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The head of a page: ribbon, logo, tools, navigation.
func pageHeader(_ frame: PageFrame) -> some HTML {
  header(.class("pactwerk-page-header")) {
    if frame.isExample { ribbon(frame.texts) }
    div(.class("pactwerk-page-header__inner")) {
      div(.class("pactwerk-page-header__top")) {
        brand(frame)
        tools(frame)
      }
      if !frame.rooms.isEmpty { navigation(frame) }
    }
  }
}

private func ribbon(_ t: Texts) -> some HTML {
  div(.class("pactwerk-ribbon")) {
    p {
      strong { t("design.ribbon.example") }
      " "
      t("design.ribbon.example_text")
    }
  }
}

private func brand(_ frame: PageFrame) -> some HTML {
  let address = frame.district.map { SiteAddress.district($0.slug) } ?? SiteAddress.front
  return a(.class("pactwerk-brand"), .href(address)) {
    logo
    span {
      if let district = frame.district {
        span(.class("pactwerk-brand__name")) { "Pactwerk" }
        span(.class("pactwerk-brand__district")) { district.name }
      } else {
        span(.class("pactwerk-brand__district")) { "Pactwerk" }
      }
    }
  }
}

private let logo = Prewritten(
  svg(.viewBox(56, 34), .hidden) {
    shape(
      "rect", .class("pactwerk-p"), .named("x", "1"), .named("y", "3"), .named("width", "28"),
      .named("height", "28"))
    shape(
      "circle", .named("cx", "38"), .named("cy", "17"), .named("r", "17"),
      .named("fill", "var(--pactwerk-color-paper)"))
    shape("circle", .class("pactwerk-w"), .named("cx", "39.5"), .named("cy", "17"), .named("r", "14.5"))
  })

private func tools(_ frame: PageFrame) -> some HTML {
  div(.class("pactwerk-page-header__tools")) {
    if let address = frame.search { a(.href(address)) { frame.texts("design.search") } }
    for other in frame.otherLanguages {
      a(
        .href(other.address.inLanguage(prefix: other.language.prefix)), .lang(other.language.code),
        .named("hreflang", other.language.code)
      ) { other.language.ownName }
    }
    readerTool(frame)
  }
}

@HTMLBuilder private func readerTool(_ frame: PageFrame) -> some HTML {
  switch frame.reader {
  case .visitor: a(.href(SiteAddress.signIn)) { frame.texts("design.sign_in") }
  case .account(let name, let hats, let csrf): hatPanel(name, hats, csrf, frame.texts)
  }
}

/// The same list twice, for wide and for small: styles show one of them.
private func navigation(_ frame: PageFrame) -> some HTML {
  let rooms = roomList(frame)
  return together {
    nav(.class("pactwerk-nav"), .label(frame.texts("design.rooms"))) { rooms }
    details(.class("pactwerk-disclosure pactwerk-nav-small")) {
      summary { frame.texts("design.menu") }
      nav(.label(frame.texts("design.rooms_small"))) { rooms }
    }
  }
}

private func roomList(_ frame: PageFrame) -> some HTML {
  ul {
    for (room, address) in frame.rooms {
      li {
        a(.href(address), .current(room == frame.currentRoom)) { frame.texts("design.room.\(room.rawValue)") }
      }
    }
  }
}
