// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/// Why there is no PDF. Never anything of what stands on the page.
public enum PrintFault: Error, Equatable, Sendable {
  /// As many pages as may wait are waiting already, or this one waited too long.
  case busy
  /// The server stops, or whoever asked went away.
  case stopped
  /// The program is not there, or may not be run.
  case noProgram
  /// No folder of our own can be made in the folder for temporary files, or the page cannot be written in it.
  case noFolder
  /// The program was still at work after this many seconds.
  case tooSlow(seconds: Int)
  /// The program wrote more than this many bytes.
  case tooLarge(limit: Int)
  /// The program and its children took more than this many bytes of memory.
  case tooMuchMemory(limit: Int)
  /// The program ended by itself with this status, 128 and more for a signal; `speaksOfSandbox` where it complained of
  /// the sandbox that it shuts itself in, which is what a wrong installation looks like.
  case ended(status: Int, speaksOfSandbox: Bool)
  /// The program ended well and what it left is not a whole PDF.
  case noPDF
}
