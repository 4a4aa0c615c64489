using System.Collections.Concurrent;
using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// Which interview an address talked to last, as far as this instance knows. May be wrong: ACCEPT verifies it. Bounded;
/// when full, what is forgotten costs one look-up.
/// </summary>
public sealed class RouteCache
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<AddressId, InterviewId> _routes = new();

    public InterviewId? Find(AddressId address) => _routes.TryGetValue(address, out var interview) ? interview : null;

    public void Set(AddressId address, InterviewId interview)
    {
        if (_routes.Count >= Most)
        {
            _routes.Clear();
        }

        _routes[address] = interview;
    }

    public void Forget(AddressId address) => _routes.TryRemove(address, out _);
}
