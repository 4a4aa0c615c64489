using System.Globalization;
using Bot.Adaptive.Recognition;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Tests.Recognition;

/// <summary>What readers find, in the short form in which tests state it.</summary>
internal static class Found
{
    /// <summary>A Sunday.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Each as <c>text=value</c>, with the unit when there is one.</summary>
    public static string In(EntityReader reader, string text, string culture) => string.Join("; ", reader
        .Read(text, CultureInfo.GetCultureInfo(culture), Now)
        .Select(found => $"{found.Text}={Describe(found.Resolution)}"));

    private static string Describe(ObjectValue resolution) =>
        resolution["unit"] is TextValue unit ? $"{resolution["value"]} {unit}" : resolution["value"].ToString()!;
}
