/**
 * Bytes of commands (as JSON) that go in one message of a `push`; one command that is larger goes alone. The line cuts a push by
 * itself. A hub takes a tenth more than this.
 */
export const pushBytes = 1_000_000;
