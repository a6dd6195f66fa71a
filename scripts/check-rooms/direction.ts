import { type Finding, importsOf, type SourceFile } from "./source-file.ts";

/** Which rooms each room may import from, beside itself. Scripts and tests may use everything. */
const rooms: Record<string, readonly string[]> = {
  app: ["components", "lib", "messages"],
  components: ["lib", "messages"],
  lib: ["prisma", "messages"],
  server: ["lib", "prisma", "messages"],
  messages: [],
};

const people = ["units", "auth", "users", "audit"];

/** Inside lib: which areas each area may import from, beside itself and the files of lib itself. */
const areas: Record<string, readonly string[]> = {
  document: [],
  units: people,
  auth: people,
  users: people,
  audit: people,
  settings: people,
  files: [],
  ledger: ["files", ...people],
  proofread: ["document", "docx", "ledger", ...people],
  docx: ["document", "files"],
  images: ["document", ...people],
  templates: ["document", ...people],
  outlines: ["document", "templates", ...people],
  sections: ["document", "templates", ...people],
  summaries: [
    "sections",
    "templates",
    "outlines",
    "ledger",
    "proofread",
    "docx",
    "document",
    "images",
    ...people,
  ],
  imports: [
    "summaries",
    "sections",
    "templates",
    "outlines",
    "docx",
    "document",
    "images",
    "files",
    ...people,
  ],
  collab: ["summaries", "sections", "document", "images", ...people],
};

/** The names of roles and states: generated, but as pure as what we write. */
const enums = "prisma/client/enums.ts";

/** The files of lib itself that begin with the question who it is. */
const entrances = new Set(["action.ts", "route.ts"]);

/** Imports that run against the direction app → components → lib, or inside lib upwards, and circles. */
export function checkDirection(files: SourceFile[]): Finding[] {
  return [...files.flatMap(againstTheDirection), ...circles(files)];
}

function againstTheDirection(file: SourceFile): Finding[] {
  const [room = "", area = ""] = file.path.split("/");
  if (isTest(file.path) || !(room in rooms)) return [];
  return importsOf(file).flatMap((found) => {
    if (!found.inProject) return [];
    const [toRoom = "", toArea = ""] = found.to.split("/");
    if ((!(toRoom in rooms) && toRoom !== "prisma") || found.to === enums) return [];
    const finding = (message: string) => [{ path: file.path, line: found.line, message }];
    if (toRoom !== room && !rooms[room]?.includes(toRoom)) {
      return finding(`${room} may not import from ${toRoom} (${found.to})`);
    }
    if (room !== "lib" || toRoom !== "lib" || area === toArea) return [];
    const rootFile = (name: string) => name.includes(".");
    if (rootFile(area)) {
      const allowed = rootFile(toArea) || (entrances.has(area) && people.includes(toArea));
      return allowed ? [] : finding(`lib/${area} may not import from the area ${toArea}`);
    }
    if (!(area in areas)) return finding(`lib/${area} has no place in the order of areas yet`);
    if (rootFile(toArea) || areas[area]?.includes(toArea)) return [];
    return finding(`lib/${area} may not import from lib/${toArea}`);
  });
}

/** Each circle once, found from the file in it that comes first. */
function circles(files: SourceFile[]): Finding[] {
  const paths = new Set(files.map((file) => file.path));
  const graph = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).filter((found) => !found.typeOnly && paths.has(found.to)),
    ]),
  );
  const findings: Finding[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    for (const { to, line } of graph.get(path) ?? []) {
      const start = trail.indexOf(to);
      if (start >= 0) {
        const message = `circle of imports: ${[...trail.slice(start), to].join(" → ")}`;
        findings.push({ path, line, message });
      } else if (!done.has(to)) visit(to, [...trail, to]);
    }
    done.add(path);
  };
  for (const file of files) if (!done.has(file.path)) visit(file.path, [file.path]);
  return findings;
}

function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path);
}
