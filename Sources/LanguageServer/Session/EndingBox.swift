import Synchronization

/// How a session ended, told from one thread to another.
final class EndingBox: Sendable {
    private let ending = Mutex<SessionEnding?>(nil)

    var value: SessionEnding? { ending.withLock { $0 } }

    func set(_ value: SessionEnding) { ending.withLock { $0 = value } }
}
