/** The roles, in the order in which they are offered. */
export const roles = ["drafter", "reviewer", "contributor", "viewer", "administrator"] as const;
