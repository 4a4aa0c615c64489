using System.Text;

namespace Bot.Host.Control;

/// <summary>Passes text on, a line at a time, and what is left when it is flushed.</summary>
internal sealed class LineWriter(Action<string> pass) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        _line.Append(value);
        if (value == '\n')
        {
            Flush();
        }
    }

    public override void Flush()
    {
        if (_line.Length > 0)
        {
            pass(_line.ToString());
            _line.Clear();
        }
    }
}
