// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// One part of a workbook, read element by element; what is wrong with its XML becomes a fault of the part.
struct PartReader {
  private let part: String
  private var xml: XMLReader

  init(_ part: String, _ bytes: [UInt8], limits: XMLLimits) throws(SheetFault) {
    self.part = part
    do throws(XMLFault) { xml = try XMLReader(bytes, limits: limits) } catch { throw .xml(part: part, error) }
  }

  /// The next element inside the one that is open; nil when that ends. The one given before must have been read to
  /// its end, by `nextChild()`, `skip()` or `text()`. The first call gives the root.
  mutating func nextChild() throws(SheetFault) -> XMLStart? {
    do throws(XMLFault) { return try xml.nextChild() } catch { throw .xml(part: part, error) }
  }

  /// Passes over the element that was given last.
  mutating func skip() throws(SheetFault) {
    do throws(XMLFault) { try xml.skip() } catch { throw .xml(part: part, error) }
  }

  /// The text in the element that was given last, to its end.
  mutating func text() throws(SheetFault) -> String {
    do throws(XMLFault) { return try xml.textToEnd() } catch { throw .xml(part: part, error) }
  }
}
