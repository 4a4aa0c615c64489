using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting.Models;

/// <summary>Reads names of enumerations as files and models write them.</summary>
internal static class WrittenName
{
    public static T? Of<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (YamlNodes.Written(value) == name)
            {
                return value;
            }
        }

        return null;
    }
}
