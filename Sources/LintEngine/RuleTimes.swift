import Synchronization

/// How long each rule took, on all threads together.
public final class RuleTimes: Sendable {
    private let times = Mutex<[String: Duration]>([:])

    public init() {}

    /// Runs work and adds its time to a rule's.
    func measure<Value>(_ rule: String, _ work: () throws -> Value) rethrows -> Value {
        let clock = ContinuousClock()
        let start = clock.now
        defer {
            let duration = clock.now - start
            times.withLock { $0[rule, default: .zero] += duration }
        }
        return try work()
    }

    /// The longest first.
    public var all: [(rule: String, time: Duration)] {
        times.withLock { $0.map { (rule: $0.key, time: $0.value) } }
            .sorted { ($1.time, $0.rule) < ($0.time, $1.rule) }
    }
}

extension Optional where Wrapped == RuleTimes {
    /// Runs work, measured where times are kept.
    func measure<Value>(_ rule: String, _ work: () throws -> Value) rethrows -> Value {
        guard let self else { return try work() }
        return try self.measure(rule, work)
    }
}
