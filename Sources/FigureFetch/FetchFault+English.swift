// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

extension FetchFault {
  /// What went wrong and what can be done, as an English sentence.
  public var englishSentence: String {
    switch self {
    case .invalidTable(let text): "\(text) is no table of CBS; a table is called 85318NED."
    case .invalidArea(let text): "\(text) is no code of an area; codes are NL00, GM0606, WK060601, BU06060101."
    case .noArea: "Name at least one area, for example GM0606."
    case .tooManyAreas(let limit): "These are more than \(limit) areas; ask for municipalities, or in parts."
    case .invalidBase(let text): "\(text) cannot be used: the address must begin with https:// and hold no password."
    case .noCurl: "The program curl is needed to fetch figures and was not found: install it (apt install curl)."
    case .noNetwork(let host, let words): "\(host) cannot be reached: \(words)."
    case .notTrusted(let host, let words): "There is no trusted connection with \(host): \(words)."
    case .tooSlow(let seconds): "There was no whole answer within \(seconds) seconds."
    case .cutOff(let words): "The connection ended in the middle of an answer: \(words)."
    case .curlStopped(let status, let words): "curl stopped with status \(status): \(words)."
    case .mustWait(let seconds): "The service asks to wait \(seconds) seconds; try again after that."
    case .notKept(let folder, let words): "Nothing can be kept in \(folder): \(words)."
    case .status(let status, let address): "The service answered with status \(status) to \(address)."
    case .unknownTable(let table, .four):
      "The service does not know the table \(table) in OData v4; try --odata 3, or another --base."
    case .unknownTable(let table, .three): "The service does not know the table \(table)."
    case .answerTooLarge(let limit): "An answer is larger than \(limit) bytes."
    case .tooLarge(let limit): "The answers together are larger than \(limit) bytes; ask for fewer areas."
    case .tooManyPages(let limit): "There are more than \(limit) pages; ask for fewer areas."
    case .notReadable(let address, let sentence): "The answer to \(address) cannot be read: \(sentence)"
    case .leadsElsewhere(let address): "A link that leads elsewhere was not followed: \(address)."
    case .loop(let address): "The pages lead round in a circle, back to \(address)."
    case .noAreasInTable(let table): "The table \(table) is not about areas."
    case .areasUnknown(let table): "The table \(table) has none of these areas."
    case .noFigures(let table): "The table \(table) has no figures about these areas."
    }
  }
}

extension FetchStopped {
  /// What went wrong, and how to go on.
  public var englishSentence: String {
    guard pages > 0, fault.canGoOn else { return fault.englishSentence }
    return fault.englishSentence
      + " \(pages) answers are kept in \(folder): the same command goes on from there."
  }
}
