namespace CoachBot.Web.Streams;

/// <summary>Which sessions have a page open, and what they have not yet said to have shown.</summary>
internal sealed class OpenPages(WebChatSettings settings)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Session> sessions = [];

    /// <summary>The sessions that have a page open.</summary>
    public IReadOnlyList<string> Open
    {
        get
        {
            lock (gate)
            {
                return [.. sessions.Where(session => session.Value.Pages.Count > 0).Select(session => session.Key)];
            }
        }
    }

    /// <summary>Registers a page. What other tabs have not confirmed is written to it as well: a reload in mid-delivery loses nothing.</summary>
    public OpenPage Add(string session)
    {
        var page = new OpenPage();
        page.Write(PageEvent.Ready);
        lock (gate)
        {
            var known = sessions.TryGetValue(session, out var found) ? found : sessions[session] = new();
            known.Waiting.ForEach(waiting => page.Write(waiting.Event));
            known.Pages.Add(page);
            if (known.Pages.Count > settings.Limits.TabsPerSession)
            {
                var oldest = known.Pages[0];
                known.Pages.RemoveAt(0);
                oldest.Write(PageEvent.Elsewhere);
                oldest.End();
            }
        }

        return page;
    }

    public void Remove(string session, OpenPage page)
    {
        lock (gate)
        {
            if (!sessions.TryGetValue(session, out var known) || !known.Pages.Remove(page) || known.Pages.Count > 0)
            {
                return;
            }

            sessions.Remove(session);
            known.Waiting.ForEach(waiting => waiting.Answer.TrySetResult(false));
        }
    }

    /// <summary>Writes a message to every tab of a session. Null when none is open.</summary>
    public Unconfirmed? Write(string session, PageEvent said)
    {
        lock (gate)
        {
            if (!sessions.TryGetValue(session, out var known))
            {
                return null;
            }

            var waiting = new Unconfirmed(said);
            known.Waiting.Add(waiting);
            known.Pages.ForEach(page => page.Write(said));
            return waiting;
        }
    }

    /// <summary>A tab shows the message.</summary>
    public void Confirm(string session, string key)
    {
        lock (gate)
        {
            foreach (var waiting in sessions.GetValueOrDefault(session)?.Waiting.Where(waiting => waiting.Event.Key == key) ?? [])
            {
                waiting.Answer.TrySetResult(true);
            }
        }
    }

    /// <summary>The message is no longer waited for.</summary>
    public void Settle(string session, Unconfirmed waiting)
    {
        lock (gate)
        {
            sessions.GetValueOrDefault(session)?.Waiting.Remove(waiting);
        }
    }

    /// <summary>Nobody reads: the pages are dropped, and those that live will come again.</summary>
    public void Drop(string session)
    {
        lock (gate)
        {
            sessions.GetValueOrDefault(session)?.Pages.ForEach(page => page.Drop());
        }
    }

    public void DropAll()
    {
        foreach (var session in Open)
        {
            Drop(session);
        }
    }

    /// <summary>Something could not be delivered here although a page may be open again: the next heartbeat asks for it.</summary>
    public void Owe(string session)
    {
        lock (gate)
        {
            if (sessions.TryGetValue(session, out var known))
            {
                known.IsOwed = true;
            }
        }
    }

    /// <summary>True once after <see cref="Owe"/>.</summary>
    public bool TakeOwed(string session)
    {
        lock (gate)
        {
            if (!sessions.TryGetValue(session, out var known) || !known.IsOwed)
            {
                return false;
            }

            known.IsOwed = false;
            return true;
        }
    }

    private sealed class Session
    {
        public List<OpenPage> Pages { get; } = [];

        public List<Unconfirmed> Waiting { get; } = [];

        public bool IsOwed { get; set; }
    }
}

/// <summary>A message that is written but not yet said to be shown.</summary>
internal sealed class Unconfirmed(PageEvent said)
{
    public PageEvent Event { get; } = said;

    /// <summary>True when shown; false when the last page went away first.</summary>
    public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
