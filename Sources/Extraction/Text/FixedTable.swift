/// A table of fixed size without bounds checks of its own, for look-ups made several times a character.
///
/// Whoever asks keeps the index inside; the tables are built once and only read.
struct FixedTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let base: UnsafePointer<Element>
    let count: Int
    private let memory: Memory

    /// Gives the elements back with the last copy of the table. The table holds their address itself, which saves a load
    /// on each look-up.
    private final class Memory {
        let base: UnsafeMutablePointer<Element>

        init(_ base: UnsafeMutablePointer<Element>) { self.base = base }

        deinit { base.deallocate() }
    }

    init(_ elements: [Element]) {
        self.init(capacity: elements.count) { base in
            elements.withUnsafeBufferPointer {
                if let from = $0.baseAddress { base.initialize(from: from, count: $0.count) }
            }
            return elements.count
        }
    }

    /// A table that is filled where it stands.
    /// - Parameter fill: writes the elements from the first on and returns how many there are, `capacity` at most.
    init(capacity: Int, _ fill: (UnsafeMutablePointer<Element>) -> Int) {
        let base = UnsafeMutablePointer<Element>.allocate(capacity: max(capacity, 1))
        memory = Memory(base)
        count = fill(base)
        self.base = UnsafePointer(base)
    }

    subscript(_ index: Int) -> Element { base[index] }
}
