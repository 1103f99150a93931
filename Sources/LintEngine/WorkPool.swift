import Dispatch

/// Runs work on a fixed number of threads; handing in more blocks until a thread is free, so that memory stays bounded.
final class WorkPool: Sendable {
    private let queue = DispatchQueue(label: "jmlint.work", attributes: .concurrent)
    private let free: DispatchSemaphore
    private let group = DispatchGroup()

    init(threads: Int) { free = DispatchSemaphore(value: max(1, threads)) }

    /// Runs the work as soon as a thread is free.
    func run(_ work: @escaping @Sendable () -> Void) {
        free.wait()
        queue.async(group: group) { [free] in
            work()
            free.signal()
        }
    }

    /// Returns when all work is done.
    func finish() { group.wait() }
}
