// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import PactwerkCore
import PactwerkStorage

/// The schema of a database as lines that are the same on both engines: columns with type, NOT NULL and place in the key;
/// references; unique keys; indexes.
public struct SchemaShape: Sendable, Equatable {
  /// In alphabetical order, so that a difference reads well.
  public let lines: [String]

  /// The shape of the whole database.
  public init(of database: Database) async throws {
    lines = try await database.read(as: Viewer(.command("test"), in: nil)) { reader in
      let catalogue: [SQL] =
        switch reader.dialect {
        case .sqlite: [sqliteColumns, sqliteReferences, sqliteIndexes]
        case .postgres: [postgresColumns, postgresReferences, postgresIndexes]
        }
      let columns = try reader.rows(catalogue[0]).map { row in
        let place = row.integer("place")
        return "column \(row.text("owner")).\(row.text("name")) \(row.text("type"))"
          + (row.integer("required") == 1 ? " not null" : "") + (place > 0 ? " key \(place)" : "")
      }
      let references = joined(try reader.rows(catalogue[1])) { row, names in
        "reference \(row.text("owner")) (\(names)) -> \(row.text("parent")) on delete \(row.text("on_delete").lowercased())"
      }
      let indexes = joined(try reader.rows(catalogue[2])) { row, names in
        let kind = row.text("name").isEmpty ? "unique" : "index \(row.text("name"))"
        return "\(kind) \(row.text("owner")) (\(names))" + (row.integer("required") == 1 ? " unique" : "")
          + (row.integer("partial") == 1 ? " partial" : "")
      }
      return (columns + references + indexes).sorted()
    }
  }
}

/// One line for the rows that follow each other with the same `thing`.
private func joined(_ rows: [Row], _ line: (Row, String) -> String) -> [String] {
  var things: [(row: Row, names: [String])] = []
  for row in rows {
    if let last = things.last, last.row.text("thing") == row.text("thing") {
      things[things.count - 1].names.append(row.text("part"))
    } else {
      things.append((row, [row.text("part")]))
    }
  }
  return things.map { line($0.row, $0.names.joined(separator: ", ")) }
}

private let sqliteColumns: SQL = """
  SELECT owner.name AS owner, part.name AS name, part."notnull" AS required, part.pk AS place,
         CASE part.type WHEN 'INTEGER' THEN 'BIGINT' WHEN 'REAL' THEN 'DOUBLE PRECISION' WHEN 'BLOB' THEN 'BYTEA'
                        ELSE part.type END AS type
  FROM sqlite_schema AS owner JOIN pragma_table_info(owner.name) AS part
  WHERE owner.type = 'table' AND owner.name NOT LIKE 'sqlite_%'
  ORDER BY owner.name, part.cid
  """

private let postgresColumns: SQL = """
  SELECT part.table_name AS owner, part.column_name AS name, upper(part.data_type) AS type,
         CASE part.is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS required, coalesce(main.ordinal_position, 0) AS place
  FROM information_schema.columns AS part
  LEFT JOIN information_schema.table_constraints AS owner
    ON owner.table_schema = part.table_schema AND owner.table_name = part.table_name
   AND owner.constraint_type = 'PRIMARY KEY'
  LEFT JOIN information_schema.key_column_usage AS main
    ON main.constraint_schema = owner.constraint_schema AND main.constraint_name = owner.constraint_name
   AND main.table_name = part.table_name AND main.column_name = part.column_name
  WHERE part.table_schema = current_schema()
  ORDER BY part.table_name, part.ordinal_position
  """

private let sqliteReferences: SQL = """
  SELECT owner.name || ' ' || part.id AS thing, owner.name AS owner, part."table" AS parent, part.on_delete AS on_delete,
         part."from" || coalesce(' = ' || part."to", '') AS part
  FROM sqlite_schema AS owner JOIN pragma_foreign_key_list(owner.name) AS part
  WHERE owner.type = 'table'
  ORDER BY owner.name, part.id, part.seq
  """

private let postgresReferences: SQL = """
  SELECT pair.oid AS thing, owner.relname AS owner, parent.relname AS parent,
         CASE pair.confdeltype WHEN 'a' THEN 'no action' WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade'
                               WHEN 'n' THEN 'set null' ELSE 'set default' END AS on_delete,
         child_column.attname || ' = ' || parent_column.attname AS part
  FROM pg_constraint AS pair
  JOIN pg_class AS owner ON owner.oid = pair.conrelid
  JOIN pg_class AS parent ON parent.oid = pair.confrelid
  CROSS JOIN LATERAL unnest(pair.conkey, pair.confkey) WITH ORDINALITY AS place (child, parent, number)
  JOIN pg_attribute AS child_column ON child_column.attrelid = owner.oid AND child_column.attnum = place.child
  JOIN pg_attribute AS parent_column ON parent_column.attrelid = parent.oid AND parent_column.attnum = place.parent
  WHERE pair.contype = 'f' AND pair.connamespace = current_schema()::regnamespace
  ORDER BY pair.oid, place.number
  """

private let sqliteIndexes: SQL = """
  SELECT list.name AS thing, owner.name AS owner, list."unique" AS required, list.partial AS partial,
         CASE list.origin WHEN 'c' THEN list.name ELSE '' END AS name, coalesce(part.name, 'expression') AS part
  FROM sqlite_schema AS owner
  JOIN pragma_index_list(owner.name) AS list
  JOIN pragma_index_info(list.name) AS part
  WHERE owner.type = 'table' AND list.origin <> 'pk'
  ORDER BY owner.name, list.name, part.seqno
  """

private let postgresIndexes: SQL = """
  SELECT own.relname AS thing, owner.relname AS owner,
         CASE WHEN entry.indisunique THEN 1 ELSE 0 END AS required,
         CASE WHEN entry.indpred IS NULL THEN 0 ELSE 1 END AS partial,
         CASE WHEN pg_constraint.oid IS NULL THEN own.relname ELSE '' END AS name,
         coalesce(pg_attribute.attname, 'expression') AS part
  FROM pg_index AS entry
  JOIN pg_class AS own ON own.oid = entry.indexrelid
  JOIN pg_class AS owner ON owner.oid = entry.indrelid
  LEFT JOIN pg_constraint ON pg_constraint.conindid = own.oid AND pg_constraint.contype = 'u'
  CROSS JOIN LATERAL unnest(entry.indkey::smallint[]) WITH ORDINALITY AS place (attribute, number)
  LEFT JOIN pg_attribute ON pg_attribute.attrelid = owner.oid AND pg_attribute.attnum = place.attribute
  WHERE own.relnamespace = current_schema()::regnamespace AND NOT entry.indisprimary
  ORDER BY owner.relname, own.relname, place.number
  """
