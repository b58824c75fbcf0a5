// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText

extension Refusal {
  /// What is wrong with a document of XML, as a refusal of the file.
  init(_ fault: XMLFault) {
    let reason: Refusal.Reason
    switch fault.reason {
    case .tooLarge(let limit): reason = .fileTooLarge(limit: limit)
    case .tooDeep(let limit): reason = .tooDeep(limit: limit)
    case .tooManyElements(let limit): reason = .tooManyRows(limit: limit)
    case .tooManyAttributes(let limit): reason = .tooManyColumns(limit: limit)
    case .tooLong(let limit): reason = .cellTooLong(limit: limit)
    case .empty: reason = .emptyFile
    case .wrongEncoding: reason = .wrongEncoding
    case .cutOff: reason = .cutInTheMiddle
    case .documentType: reason = .documentType
    case .invalidCharacter, .unknownEntity, .invalidReference, .wrongEnd, .duplicateAttribute, .unknownPrefix,
      .notWellFormed:
      reason = .notXML
    }
    self.init(line: fault.line, reason: reason)
  }
}
