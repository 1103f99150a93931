/// A table of fixed size without bounds checks of its own, for look-ups made several times a character.
///
/// Whoever asks keeps the index inside; the tables are built once and only read.
final class FixedTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        count = elements.count
        base = UnsafeMutablePointer.allocate(capacity: max(count, 1))
        elements.withUnsafeBufferPointer { if let from = $0.baseAddress { base.initialize(from: from, count: count) } }
    }

    deinit { base.deallocate() }

    subscript(_ index: Int) -> Element { base[index] }
}
