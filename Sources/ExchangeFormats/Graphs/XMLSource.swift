// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

/// Reads a document of XML with refusals for faults.
struct XMLSource {
  /// The first element of the document.
  let root: XMLStart
  private var reader: XMLReader

  /// A source behind the first start tag, whose name must be one of `names`, in whatever namespace.
  init(_ bytes: [UInt8], root names: String..., limits: ImportLimits) throws(Refusal) {
    let xml = XMLLimits(
      bytes: limits.bytes, elements: limits.bytes / 4, attributes: limits.columns, textBytes: limits.cellBytes)
    var reader: XMLReader
    let first: XMLEvent?
    do throws(XMLFault) {
      reader = try XMLReader(bytes, limits: xml)
      first = try reader.next()
    } catch { throw Refusal(error) }
    guard case .start(let start)? = first else { throw Refusal(line: 1, reason: .emptyFile) }
    guard names.contains(start.name) else {
      throw Refusal(line: start.line, value: start.name, reason: .wrongRoot(expected: names.joined(separator: ", ")))
    }
    (self.root, self.reader) = (start, reader)
  }

  /// The next element inside the one that is open; nil once that one has ended. Text between is passed over.
  mutating func child() throws(Refusal) -> XMLStart? {
    do throws(XMLFault) { return try reader.nextChild() } catch { throw Refusal(error) }
  }

  /// Passes over the element that began last, with everything in it.
  mutating func skip() throws(Refusal) {
    do throws(XMLFault) { try reader.skip() } catch { throw Refusal(error) }
  }

  /// The text of the element that began last, to its end; nil when there is an element in it.
  mutating func text() throws(Refusal) -> String? {
    do throws(XMLFault) {
      var (text, hasElements) = ("", false)
      while let event = try reader.next() {
        switch event {
        case .text(let more): text += more
        case .start:
          hasElements = true
          try reader.skip()
        case .end: return hasElements ? nil : text
        }
      }
      return text
    } catch { throw Refusal(error) }
  }

  /// Reads on to the end of the document, so that what is wrong behind the last element is found too.
  mutating func finish() throws(Refusal) {
    do throws(XMLFault) { while try reader.next() != nil {} } catch { throw Refusal(error) }
  }
}
