// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Design
import HTML

/// A long address of ASCII characters that may break after every ten of them, so that it fits a phone and copies whole.
func breakable(_ address: String) -> some HTML {
  each(Array(stride(from: 0, to: address.utf8.count, by: 10))) { start in
    if start > 0 { shape("wbr") }
    String(decoding: address.utf8.dropFirst(start).prefix(10), as: UTF8.self)
  }
}
