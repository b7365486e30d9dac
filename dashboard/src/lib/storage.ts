// What a browser remembers between visits; it may refuse to.
export function remember(name: string, value: string) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Then it is forgotten.
  }
}

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
