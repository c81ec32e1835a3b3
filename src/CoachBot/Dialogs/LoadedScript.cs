using CoachBot.Commands;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Dialogs;

/// <summary>The dialogs beside the program, for a command that cannot do without them.</summary>
internal static class LoadedScript
{
    /// <exception cref="FailedException">They have faults.</exception>
    public static Scripts Load(IClock clock, Installation? installation = null)
    {
        var load = ScriptFolder.BesideProgram.Load(clock);
        if (load.Script is not { } script)
            throw new FailedException(string.Join(Environment.NewLine, CheckReport.Lines(load)));
        var scripts = new Scripts();
        scripts.Replace(script with { Installation = installation ?? Installation.Unknown });
        return scripts;
    }
}
