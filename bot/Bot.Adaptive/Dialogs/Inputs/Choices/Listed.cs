using System.Text.Json;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>The list that a template wrote as text: JSON, or parts with bars between them.</summary>
internal static class Listed
{
    public static ListValue Read(string text)
    {
        try
        {
            return Json.Parse(text) as ListValue ?? ListValue.Empty;
        }
        catch (JsonException)
        {
            return ListValue.Of(text.Split('|').Select(part => (Value)part.Trim()));
        }
    }
}
