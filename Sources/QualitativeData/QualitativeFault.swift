// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import XMLText
import ZipFiles

/// Why a project or codebook is not read. Lines are those of its XML.
public enum QualitativeFault: Error, Equatable, Sendable {
  /// No zip file, or one that is not safe.
  case zip(ZipFault)
  /// The project or codebook is no XML that can be read.
  case xml(XMLFault)
  /// No `.qde` file in the zip file.
  case noProject
  /// More than one `.qde` file in the zip file.
  case severalProjects
  /// Another document than is expected here.
  case wrongRoot(expected: String, found: String)
  /// An element lacks an attribute or an element that it must have.
  case missing(line: Int, element: String, part: String)
  /// A key that is none.
  case notAGUID(line: Int, value: String)
  /// A number or word that is none of those possible.
  case wrongValue(line: Int, element: String, value: String)
  /// The text of a source is not UTF-8.
  case wrongEncoding(path: String)
}

/// What was left out or mended while reading. Lines are those of the XML.
public enum QualitativeRemark: Equatable, Sendable {
  /// An element that is not read, such as `PictureSource`.
  case leftOut(line: Int, element: String)
  /// A passage that does not lie in its text; it was left out.
  case outsideText(line: Int, start: Int, end: Int)
  /// The text of a source is not in the file; the source has no passages either.
  case noText(line: Int, path: String)
}
