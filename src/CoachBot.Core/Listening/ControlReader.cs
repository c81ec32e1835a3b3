namespace CoachBot.Core.Listening;

internal static class ControlReader
{
    public static string? Read(Said said)
    {
        string? control = null;
        foreach (var unit in said.Units)
        {
            if (control is null && unit.Is(Sense.Control))
                control = unit.Id(Sense.Control);
            else if (!unit.Is(Sense.Polite))
                return null;
        }

        return control;
    }
}
