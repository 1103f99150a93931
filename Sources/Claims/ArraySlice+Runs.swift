extension ArraySlice<UInt32> {
    /// Whether the scalars of a run stand in it one right behind another; true of an empty run.
    func holds(_ run: some RandomAccessCollection<UInt32>) -> Bool {
        guard run.count <= count else { return false }
        return (startIndex...endIndex - run.count).contains { self[$0..<$0 + run.count].elementsEqual(run) }
    }
}
