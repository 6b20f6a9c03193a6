// STUB owner: C
export {}
