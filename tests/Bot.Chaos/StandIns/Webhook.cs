using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Chaos.StandIns;

/// <summary>
/// A researcher's receiver. It refuses some deliveries, takes others and breaks off before it answers, and keeps each one: who
/// deduplicates by <c>webhook-id</c> must have every transcript once.
/// </summary>
internal sealed class Webhook(string file, int seed) : StandInServer(file)
{
    private const int RefusedPercent = 5;
    private const int BrokenPercent = 10;

    private readonly Random _random = new(seed);
    private readonly ConcurrentDictionary<string, bool> _ids = new();
    private readonly ConcurrentDictionary<string, bool> _refused = new();
    private readonly ConcurrentDictionary<string, bool> _broken = new();

    public const string Secret = "whsec_Y2hhb3MtY2hhb3MtY2hhb3MtY2hhb3MtY2hhb3M=";

    /// <summary>The settings that make Candor deliver here.</summary>
    public (string Name, string Value)[] Settings =>
        [("Researcher__Channel", $"inbox,webhook:{new Uri(Address, "/candor")}"), ("Webhook__Secret", Secret)];

    /// <summary>How many different messages have come and were said to have come.</summary>
    public int Taken => _ids.Count;

    protected override void Map(WebApplication app) => app.MapPost("/candor", TakeAsync);

    private async Task TakeAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var id = context.Request.Headers["webhook-id"].ToString();
        var luck = Luck();
        // Only the first time: the second wait of a delivery is a minute.
        if (luck < RefusedPercent && _refused.TryAdd(id, true))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        File.Append(new JsonObject { ["id"] = id, ["body"] = body });
        if (luck < RefusedPercent + BrokenPercent && _broken.TryAdd(id, true))
        {
            context.Abort();
            return;
        }

        _ids[id] = true;
    }

    private int Luck()
    {
        lock (_random)
        {
            return _random.Next(100);
        }
    }
}
