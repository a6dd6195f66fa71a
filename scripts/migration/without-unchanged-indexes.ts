/**
 * Takes out of a migration script the indexes that it would drop and create just as they are. The schema
 * engine does not see the operator class of a B-tree index and takes it for a difference each time.
 * @param definitions the indexes of the database, as `pg_indexes.indexdef` has them
 */
export function withoutUnchangedIndexes(sql: string, definitions: string[]): string {
  const existing = new Set(definitions.map(plain));
  const statements = sql.split(/\n{2,}/).filter((statement) => statement.trim() !== "");
  const unchanged = new Set(
    statements.filter((statement) => existing.has(plain(statement))).map((statement) => nameOf(statement)),
  );
  return statements.filter((statement) => !unchanged.has(nameOf(statement))).join("\n\n");
}

/** One spelling for what Prisma writes and what PostgreSQL remembers. */
function plain(statement: string): string {
  return statement
    .replace(/^--.*$/gm, "")
    .replace(/\bUSING btree\b|\bpublic\.|["();,]/gi, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** The index that a statement creates or drops; empty for all other statements. */
function nameOf(statement: string): string {
  return statement.match(/^(?:CREATE(?: UNIQUE)?|DROP) INDEX "([^"]+)"/m)?.[1] ?? "";
}
