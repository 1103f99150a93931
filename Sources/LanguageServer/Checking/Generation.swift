import Synchronization

/// Counts the states of a session, so that work begun for one can tell that it was overtaken.
final class Generation: Sendable {
    private let number = Atomic<Int>(0)

    var current: Int { number.load(ordering: .acquiring) }

    /// Begins a new state and gives its number.
    func advance() -> Int { number.add(1, ordering: .acquiringAndReleasing).newValue }
}
