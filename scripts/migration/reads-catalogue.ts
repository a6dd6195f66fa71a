import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

type Fields = { fields: { dataTypeID: number }[]; rows: unknown[] };
type Inside = { performIO: (query: SqlQuery) => Promise<Fields> };

const { CHAR, BPCHAR } = pg.types.builtins;

/**
 * Teaches an adapter to read PostgreSQL's own catalogue, whose columns of the internal type "char" it
 * refuses (@prisma/adapter-pg 7.10: "Column type 'char' could not be deserialized").
 */
export function readsCatalogue(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const inside = adapter as unknown as Inside;
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query): Promise<SqlResultSet> => {
    let isChar: boolean[] = [];
    const performIO = async (sql: SqlQuery): Promise<Fields> => {
      const result = await inside.performIO(sql);
      isChar = result.fields.map((field) => field.dataTypeID === CHAR);
      const fields = result.fields.map((field, i) => (isChar[i] ? { ...field, dataTypeID: BPCHAR } : field));
      return { ...result, fields, rows: result.rows };
    };
    const view = Object.create(adapter, { performIO: { value: performIO } });
    const result = await queryRaw.call(view, query);
    const columnTypes = result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  return adapter;
}
