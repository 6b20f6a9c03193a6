// STUB owner: C
export function registerServiceWorker(): void {}
