// When two values say the same, and when one says nothing.

export function isFilled(value) {
  if (value === null || value === undefined || value === "") return false;
  if (Array.isArray(value)) return value.some(isFilled);
  return typeof value === "object" ? Object.values(value).some(isFilled) : true;
}

export function isSame(one, other) {
  if (!isFilled(one) || !isFilled(other)) return isFilled(one) === isFilled(other);
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, rank) => isSame(item, other[rank]));
  if (typeof one === "object" && typeof other === "object") {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => isSame(one[name], other[name]));
  }
  return String(one).trim() === String(other).trim();
}
