extension [UInt32] {
    /// Ascending, each number once; no hash is needed for it.
    func sortedDistinct() -> [UInt32] {
        var numbers = sorted()
        var kept = 0
        for number in numbers where kept == 0 || numbers[kept - 1] != number {
            numbers[kept] = number
            kept += 1
        }
        // A copy, so that what is kept for long holds no more memory than it needs.
        return Array(numbers[..<kept])
    }
}
