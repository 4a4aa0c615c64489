using StackExchange.Redis;

namespace Bot.Host.Stores.Redis;

/// <summary>Where the shared store lives, and what it promises.</summary>
/// <param name="ConnectionString">Servers and options in StackExchange.Redis's form. Setting <c>Redis__ConnectionString</c>.</param>
public sealed record RedisOptions(string ConnectionString)
{
    /// <summary>How many partitions there may be: what one script can name at once.</summary>
    public const int MaxPartitions = 4096;

    private const string Example = "for example Redis__ConnectionString=redis.example.com:6379,password=…,ssl=true";

    /// <summary>What is certain when a message has been accepted. Setting <c>Redis__Durability</c>.</summary>
    public RedisDurability Durability { get; init; } = RedisDurability.Standard;

    /// <summary>
    /// How many partitions interviews are spread over: fixed when an installation first starts. 128 serve up to six shards of a cluster;
    /// 1024 more. Setting <c>Redis__Partitions</c>.
    /// </summary>
    public int Partitions { get; init; } = 128;

    /// <summary>
    /// The database that holds the salts, so that they can be left out when data is copied; a cluster has one database only and
    /// ignores this. Setting <c>Redis__KeyDatabase</c>.
    /// </summary>
    public int KeyDatabase { get; init; } = 1;

    /// <summary>How long the claims of a vanished instance hold up others.</summary>
    public RedisLeases Leases { get; init; } = RedisLeases.Usual;

    /// <summary>How long one call may take. When it takes longer nobody knows whether it was carried out, and asking again is safe.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After how much silence the connection is made anew.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How many calls may wait for an answer; one more is refused at once.</summary>
    public int MaxInFlight { get; init; } = 4096;

    /// <exception cref="ArgumentException">Names the setting, never repeats a password, and gives an example.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Partitions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Partitions, MaxPartitions);
        ArgumentOutOfRangeException.ThrowIfNegative(KeyDatabase);
        if (Parse().EndPoints.Count == 0)
        {
            throw new ArgumentException($"Redis__ConnectionString names no server: {Example}");
        }

        if (Parse().DefaultDatabase == KeyDatabase)
        {
            throw new ArgumentException(
                $"Redis__ConnectionString chooses database {KeyDatabase}, which is kept for the salts: choose another there or in Redis__KeyDatabase, for example Redis__KeyDatabase=2");
        }
    }

    /// <summary>The options of the client, with those that this store depends on.</summary>
    internal ConfigurationOptions Parse()
    {
        ConfigurationOptions parsed;
        try
        {
            parsed = ConfigurationOptions.Parse(ConnectionString);
        }
        catch (ArgumentException wrong)
        {
            throw new ArgumentException($"Redis__ConnectionString is not understood ({wrong.GetType().Name}): {Example}");
        }

        parsed.AbortOnConnectFail = false;
        parsed.ConnectTimeout = 2000;
        parsed.ConnectRetry = 3;
        parsed.SyncTimeout = 2000;
        parsed.KeepAlive = 10;
        parsed.ConfigCheckSeconds = 2;
        parsed.ClientName ??= "candor";
        return parsed;
    }
}
