/** What the paths begin with that are for programs with a personal token, and for no browser's session. */
export const programPaths = "/api/v1/";
