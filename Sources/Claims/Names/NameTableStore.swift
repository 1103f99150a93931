import Synchronization

/// Keeps the table of an index, made when it is first asked for.
final class NameTableStore: Sendable {
    private let kept = Mutex<NameTable?>(nil)

    func table(_ make: () -> NameTable) -> NameTable {
        kept.withLock { kept in
            let table = kept ?? make()
            kept = table
            return table
        }
    }
}
