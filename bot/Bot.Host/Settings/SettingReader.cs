using System.Globalization;

namespace Bot.Host.Settings;

/// <summary>
/// Reads settings by their documented names and collects what is wrong with them, so that one start reports everything.
/// A secret may also stand in a file that <c>…__File</c> names.
/// </summary>
public sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];

    /// <summary>What was wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>A setting; null when it is not set or empty.</summary>
    /// <param name="name">In the environment's form, such as <c>Model__Endpoint</c>.</param>
    public string? Text(string name) => configuration[Key(name)] is { Length: > 0 } value ? value : null;

    /// <summary>A secret: the setting itself, or the content of the file that it names.</summary>
    public string? Secret(string name)
    {
        if (Text(name + "__File") is not { } path)
        {
            return Text(name);
        }

        try
        {
            return File.ReadAllText(path).Trim() is { Length: > 0 } secret ? secret : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{name}__File: the file {path} cannot be read ({fault.Message}). Give the process read access to it, for example {name}__File=/run/secrets/{name.ToLowerInvariant()}");
            return null;
        }
    }

    /// <summary>A whole number within bounds.</summary>
    public int Integer(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _problems.Add($"{name} is \"{text}\", expected a whole number from {least} to {most}, for example {name}={otherwise}");
        return otherwise;
    }

    /// <summary>A number of bytes; null when it is not set.</summary>
    public long? Bytes(string name, long least)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes >= least)
        {
            return bytes;
        }

        _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is \"{text}\", expected a number of bytes, at least {least}, for example {name}=10737418240"));
        return null;
    }

    /// <summary>True or false.</summary>
    public bool Flag(string name)
    {
        if (Text(name) is not { } text)
        {
            return false;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        _problems.Add($"{name} is \"{text}\", expected true or false, for example {name}=true");
        return false;
    }

    /// <summary>An absolute http or https address.</summary>
    public Uri? Address(string name, string example)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri;
        }

        _problems.Add($"{name} is \"{text}\", expected an address with http or https, for example {name}={example}");
        return null;
    }

    /// <summary>Reports something that was found elsewhere.</summary>
    public void Problem(string sentence) => _problems.Add(sentence);

    private static string Key(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
