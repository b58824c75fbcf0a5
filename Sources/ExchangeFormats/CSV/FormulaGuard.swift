// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Keeps a spreadsheet from running a cell as a formula: a cell that starts with `=` `+` `-` `@`, a tab or a CR
/// gets a `'` in front, and loses it again when the file is read back.
///
/// A cell that already starts with quotes before such a sign gets one more, so that every text survives the way
/// out and back. Plain numbers (`-3`, `-0,5`) stay as they are.
///
/// Source: OWASP, "CSV Injection".
enum FormulaGuard {
  /// The cell as it is written.
  static func neutralised(_ cell: String) -> String {
    guard hasSign(cell), !isPlainNumber(cell) else { return cell }
    return "'" + cell
  }

  /// The cell as it was before `neutralised`.
  static func undone(_ cell: String) -> String {
    guard cell.utf8.first == 0x27, hasSign(cell) else { return cell }
    return String(Substring(cell.utf8.dropFirst()))
  }

  /// Whether the first byte after any quotes is one that starts a formula.
  private static func hasSign(_ cell: String) -> Bool {
    guard let first = cell.utf8.first(where: { $0 != 0x27 }) else { return false }
    return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
  }

  /// A minus sign, digits, and at most one point or comma between digits.
  private static func isPlainNumber(_ cell: String) -> Bool {
    guard cell.utf8.first == 0x2D else { return false }
    let parts = cell.utf8.dropFirst().split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
