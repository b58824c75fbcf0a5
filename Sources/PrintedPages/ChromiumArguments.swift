// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension PagePrinter {
  /// What Chromium is told: to print and nothing else, without any network. Tags are its default by now.
  ///
  /// Scripts are not switched off here, since Chromium prints by a script of its own: the page's policy forbids them.
  /// It refuses to shut itself in when it runs as root, so then it is told not to; do not run the server as root.
  static func arguments(in folder: PrivateFolder, isRoot: Bool) -> [String] {
    [
      "--headless", "--user-data-dir=" + folder.path(of: "profile"), "--print-to-pdf=" + folder.path(of: "page.pdf"),
      "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
      // No name leads anywhere, and neither does a number: everything would go through a proxy that is not there.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
      "--disable-domain-reliability", "--no-pings", "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage",
    ] + (isRoot ? ["--no-sandbox"] : []) + ["file://" + folder.path(of: "page.html")]
  }
}
