/** Header in which the server hands the network address of a socket on; a value from outside is overwritten. */
export const addressHeader = "x-chengwen-address";
