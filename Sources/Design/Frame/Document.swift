// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import HTML

/// The whole document of a page.
func document<C: HTML>(_ frame: PageFrame, _ content: C) -> some HTML {
  Document(
    root: html(.lang(frame.texts.language.code), .dir(frame.texts.language.direction)) {
      documentHead(frame)
      documentBody(frame, content)
    })
}

private struct Document<Root: HTML>: HTML {
  let root: Root

  func write(to writer: inout HTMLWriter) {
    writer.raw("<!doctype html>\n")
    root.write(to: &writer)
    writer.raw("\n")
  }
}

private func documentHead(_ frame: PageFrame) -> some HTML {
  head {
    meta(.named("charset", "utf-8"))
    meta(.named("name", "viewport"), .named("content", "width=device-width, initial-scale=1"))
    title { documentTitle(frame) }
    if frame.isPrivate { meta(.named("name", "robots"), .named("content", "noindex")) }
    if frame.isStatusPage { meta(.named("name", "referrer"), .named("content", "no-referrer")) }
    if let icon = frame.assets.icon { link(.named("rel", "icon"), .href(icon)) }
    for font in frame.assets.fonts { preloaded(font) }
    for style in frame.assets.styles { link(.named("rel", "stylesheet"), .href(style)) }
    for script in frame.assets.scripts { tag("script", .type("module"), .src(script)) { Nothing() } }
  }
}

private func preloaded(_ font: Address) -> VoidElement {
  link(
    .named("rel", "preload"), .named("as", "font"), .named("type", "font/woff2"), .named("crossorigin", "anonymous"),
    .href(font))
}

private func documentTitle(_ frame: PageFrame) -> String {
  let title = frame.hasErrors ? frame.texts("design.title_error", ["title": frame.pageTitle]) : frame.pageTitle
  return title + " – " + frame.siteName
}

private func documentBody<C: HTML>(_ frame: PageFrame, _ content: C) -> some HTML {
  body {
    a(.class("pactwerk-skip-link"), .href(.fragment("inhoud"))) { frame.texts("design.skip") }
    pageHeader(frame)
    main(.class("pactwerk-main"), .id("inhoud"), .tabindex("-1")) {
      breadcrumbs(frame)
      content
      ownFiles(frame)
      if let contact = frame.contact { contactSection(contact, frame.texts) }
    }
    pageFooter(frame)
  }
}

@HTMLBuilder private func breadcrumbs(_ frame: PageFrame) -> some HTML {
  if !frame.breadcrumbs.isEmpty {
    nav(.class("pactwerk-breadcrumb-navigation"), .label(frame.texts("design.breadcrumbs"))) {
      ol { each(frame.breadcrumbs) { crumb in breadcrumb(crumb.label, crumb.address) } }
    }
  }
}

@HTMLBuilder private func breadcrumb(_ label: String, _ address: Address?) -> some HTML {
  if let address {
    li { a(.href(address)) { label } }
  } else {
    li(.current(true)) { label }
  }
}

/// The page as a file to keep. Search engines need not ask for a PDF: it says what the page says, and takes seconds.
@HTMLBuilder private func ownFiles(_ frame: PageFrame) -> some HTML {
  if let document = frame.ownDocument {
    div(.class("pactwerk-section pactwerk-noprint")) {
      p { link(frame.texts("design.document"), document) }
      if let pdf = frame.ownPDF {
        p { a(.href(pdf), .named("rel", "nofollow")) { frame.texts("design.pdf") } }
      }
    }
  }
}

private func pageFooter(_ frame: PageFrame) -> some HTML {
  let t = frame.texts
  return footer(.class("pactwerk-page-footer")) {
    div(.class("pactwerk-page-footer__inner")) {
      ul {
        li { link(t("design.footer.privacy"), SiteAddress.privacy) }
        li { link(t("design.footer.accessibility"), SiteAddress.accessibility) }
        li { link(t("design.footer.algorithms"), SiteAddress.algorithms) }
        if let address = frame.openData { li { link(t("design.footer.open_data"), address) } }
        li { link(t("design.footer.contact"), SiteAddress.contact) }
      }
      p {
        t("design.footer.no_tracking")
        " "
        span { siteLine(frame) }
      }
    }
  }
}

private func siteLine(_ frame: PageFrame) -> String {
  guard let updated = frame.updated else { return frame.siteName + "." }
  let moment = frame.texts.fullDateTime(updated)
  return frame.texts("design.footer.updated", ["site": frame.siteName, "moment": moment])
}
