import Dispatch

/// Runs what takes long on threads of its own: the few that tasks share must stay free to take messages.
enum BackgroundWork {
    static func result<Result: Sendable>(of work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: work()) }
        }
    }
}
