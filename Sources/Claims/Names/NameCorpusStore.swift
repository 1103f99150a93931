import Synchronization

/// Keeps the names of an index put together, so that several rules do so once.
public final class NameCorpusStore: Sendable {
    private let kept = Mutex<NameCorpus?>(nil)

    public init() {}

    /// The corpus kept, made where there is none yet.
    public func corpus(_ make: () -> NameCorpus) -> NameCorpus {
        kept.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}
