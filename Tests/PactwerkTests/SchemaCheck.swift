// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Holds a JSON answer against a schema of OpenAPI 3.0, as far as our specification uses it. Written apart from what makes the
/// specification, so that both would have to be wrong in the same way.
struct SchemaCheck {
  private let schemas: [String: Any]

  init(document: [String: Any]) {
    schemas = (document["components"] as? [String: Any])?["schemas"] as? [String: Any] ?? [:]
  }

  private static let known: Set<String> = [
    "type", "format", "pattern", "enum", "nullable", "items", "properties", "required", "additionalProperties", "allOf",
    "$ref", "minimum", "maximum", "description", "example", "default",
  ]

  /// What is wrong with a value, each with its place.
  func faults(in value: Any, _ schema: [String: Any], at place: String = "") -> [String] {
    let strange = Set(schema.keys).subtracting(SchemaCheck.known)
    if !strange.isEmpty { return ["\(place): a schema with \(strange)"] }
    if value is NSNull { return schema["nullable"] as? Bool == true ? [] : ["\(place): null"] }
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/components/schemas/", with: "")
      guard let named = schemas[name] as? [String: Any] else { return ["\(place): \(reference) is not there"] }
      return faults(in: value, named, at: place)
    }
    let parts = schema["allOf"] as? [[String: Any]] ?? []
    return parts.flatMap { faults(in: value, $0, at: place) } + typeFaults(value, schema, place)
  }

  private func typeFaults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    switch schema["type"] as? String {
    case "string": return textFaults(value, schema, place)
    case "integer", "number", "boolean": return numberFaults(value, schema, place)
    case "array":
      guard let values = value as? [Any] else { return ["\(place): no list"] }
      let items = schema["items"] as? [String: Any] ?? [:]
      return values.enumerated().flatMap { faults(in: $1, items, at: "\(place)[\($0)]") }
    case "object":
      guard let members = value as? [String: Any] else { return ["\(place): no object"] }
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }.map {
        "\(place).\($0): missing"
      }
      let more = schema["additionalProperties"] as? Bool == false ? members.keys.filter { properties[$0] == nil } : []
      return missing + more.map { "\(place).\($0): not described" }
        + members.flatMap { name, value in
          properties[name].map { faults(in: value, $0, at: "\(place).\(name)") } ?? []
        }
    case nil: return schema["allOf"] == nil ? ["\(place): a schema without a type"] : []
    case let type?: return ["\(place): type \(type)"]
    }
  }

  private func textFaults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let text = value as? String else { return ["\(place): no text"] }
    var faults: [String] = []
    if let words = schema["enum"] as? [Any], !words.contains(where: { $0 as? String == text }) {
      faults.append("\(place): \(text) is none of \(words)")
    }
    let format = schema["format"] as? String
    let patterns = [
      "date": "^\\d{4}-\\d{2}-\\d{2}$", "date-time": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$",
      "uuid": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "uri-reference": "^(/[^ ]*|https?://[^ ]+)$",
    ]
    if let format, patterns[format] == nil { faults.append("\(place): format \(format)") }
    for pattern in [format.flatMap { patterns[$0] }, schema["pattern"] as? String].compactMap({ $0 })
    where text.range(of: pattern, options: .regularExpression) == nil {
      faults.append("\(place): \(text) is not of the form \(pattern)")
    }
    return faults
  }

  private func numberFaults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let number = value as? NSNumber else { return ["\(place): no number"] }
    let isFlag = isTrueOrFalse(number)
    let type = schema["type"] as? String
    if (type == "boolean") != isFlag { return ["\(place): \(number) is no \(type ?? "")"] }
    if type == "integer", number.doubleValue != number.doubleValue.rounded() {
      return ["\(place): \(number) is not whole"]
    }
    if let least = schema["minimum"] as? Double, number.doubleValue < least { return ["\(place): less than \(least)"] }
    if let most = schema["maximum"] as? Double, number.doubleValue > most { return ["\(place): more than \(most)"] }
    return []
  }

  /// Whether a number of Foundation's reader is true or false.
  private func isTrueOrFalse(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
